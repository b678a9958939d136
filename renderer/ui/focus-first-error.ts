/** Brings the clerk to the first field that is wrong, once its error has been drawn. Call it when a form was refused. */
export function focusFirstError(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
