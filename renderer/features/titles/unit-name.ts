/** A village without its kind, as lists of villages read best: `Cao Xá`, `TDP số 1`. */
export function shortUnitName(name: string): string {
  return name.replace(/^Thôn /, '').replace(/^Tổ dân phố /, 'TDP ');
}
