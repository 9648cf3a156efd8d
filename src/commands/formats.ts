/** The formats of the report; the default comes first. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of the plan; the default comes first. */
export const PLAN_FORMATS = ['text', 'json', 'markdown'] as const;

export type PlanFormat = (typeof PLAN_FORMATS)[number];
