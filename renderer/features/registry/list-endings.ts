/** Files that lists come in. */
export const listEndings = ['.xlsx', '.xls', '.xlsm', '.ods', '.csv'] as const;
