export const GENERATED_FOLDERS: readonly string[];
export function renderDocuments(): ReadonlyMap<string, string>;
