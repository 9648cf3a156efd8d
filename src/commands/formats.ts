/** The formats of the report; the default comes first. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of a review. */
export const REVIEW_FORMATS = ['text', 'json', 'markdown'] as const;

export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

/** The formats of the history. */
export const HISTORY_FORMATS = ['text', 'json', 'csv'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
