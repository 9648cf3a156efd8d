import { execFileSync } from 'node:child_process';

/** The end-to-end tests run the built program, so it is built before any of them. */
export default function setup(): void {
  execFileSync(process.execPath, ['.config/build.mjs'], { stdio: 'inherit' });
}
