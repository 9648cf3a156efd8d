import { pathToFileURL } from 'node:url';

/** How a system opens a file, as program and arguments; undefined where there is no screen. */
export function openerOf(
  url: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [string, readonly string[]] | undefined {
  if (platform === 'darwin') return ['open', [url]];
  // Not `start`, which belongs to a shell, and a shell would read more into a name.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  const hasScreen = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
    (display) => display !== undefined && display !== '',
  );
  return hasScreen ? ['xdg-open', [url]] : undefined;
}

/** Opens a file in the browser, see `Io.open`. The browser goes on when this process ends. */
export async function openInBrowser(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const opener = openerOf(pathToFileURL(path).href, process.platform, env);
  if (!opener) return false;
  // Brings Node's network modules along, which hardly any command needs.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(opener[0], opener[1], { detached: true, stdio: 'ignore' });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
