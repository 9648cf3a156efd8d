declare const MENTOR_AUDIT_VERSION: string | undefined;

/** The version of the package; the build writes it in, from package.json. */
export const VERSION =
  typeof MENTOR_AUDIT_VERSION === 'undefined' ? 'development' : MENTOR_AUDIT_VERSION;
