/** The formats of the report; the default comes first. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'html', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of the map; the default comes first. */
export const MAP_FORMATS = ['svg', 'html', 'mermaid', 'dot'] as const;

export type MapFormat = (typeof MAP_FORMATS)[number];
