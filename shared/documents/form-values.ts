/**
 * What one person fills a form's fields with: text for a `field`, truth for a `when`, members for an `each` (their own
 * fields inside). A field without a value is empty.
 */
export type FormValues = { readonly [field: string]: string | boolean | readonly FormValues[] };
