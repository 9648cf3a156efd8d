/** The formats of the report; the default comes first. */
export const REPORT_FORMATS = ['text', 'json', 'markdown', 'html', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of one person's story. */
export const PERSON_FORMATS = ['text', 'json'] as const;

export type PersonFormat = (typeof PERSON_FORMATS)[number];

/** The formats of the list of people. */
export const PEOPLE_FORMATS = ['text', 'json', 'csv'] as const;

export type PeopleFormat = (typeof PEOPLE_FORMATS)[number];

/** The formats of the plan; the default comes first. */
export const PLAN_FORMATS = ['text', 'json', 'markdown'] as const;

export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** Where `import` takes contacts from. */
export const IMPORT_FORMATS = ['linkedin', 'vcard', 'csv'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What `export` writes. */
export const EXPORT_FORMATS = ['json', 'csv', 'ics'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** The formats of a review. */
export const REVIEW_FORMATS = ['text', 'json', 'markdown'] as const;

export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

/** The formats of the history. */
export const HISTORY_FORMATS = ['text', 'json', 'csv'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];

/** The formats of the map; the default comes first. */
export const MAP_FORMATS = ['svg', 'html', 'mermaid', 'dot'] as const;

export type MapFormat = (typeof MAP_FORMATS)[number];
