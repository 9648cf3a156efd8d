/** The formats of the report; the default comes first. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
