/** The interpolations that a text asks for: `'{{count}} hộ'` asks for `count`. */
export type Interpolations<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Interpolations<Rest>
  : never;

/** Texts in sections; the leaves are literal types so that interpolations can be compared. */
export type Texts = { readonly [key: string]: string | Texts };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Plural forms that a language may have beside `_other`: they need no counterpart in the source. */
type PluralOf<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many'}` ? `${Base}_other` : never;

type KeyGaps<Source, Translation, Path extends string> = {
  [Key in Extract<keyof Source, string>]: Key extends keyof Translation
    ? Source[Key] extends string
      ? Translation[Key] extends string
        ? Same<Interpolations<Source[Key]>, Interpolations<Translation[Key]>> extends true
          ? never
          : `${Path}${Key}: interpolations differ`
        : `${Path}${Key}: not a text`
      : Gaps<Source[Key], Translation[Key], `${Path}${Key}.`>
    : `${Path}${Key}: missing`;
}[Extract<keyof Source, string>];

type ExtraKeys<Source, Translation, Path extends string> = {
  [Key in Extract<keyof Translation, string>]: Key extends keyof Source
    ? never
    : PluralOf<Key> extends keyof Source
      ? PluralOf<Key> extends never
        ? `${Path}${Key}: not in the source`
        : never
      : `${Path}${Key}: not in the source`;
}[Extract<keyof Translation, string>];

/** Every place where a translation does not fit its source, in words; `never` when it fits. */
export type Gaps<Source, Translation, Path extends string = ''> =
  KeyGaps<Source, Translation, Path> | ExtraKeys<Source, Translation, Path>;

/**
 * The translation, when it has the keys and interpolations of its source; a compile error naming the places when not.
 */
export function translationOf<Source extends Texts>() {
  return <const Translation extends Texts>(
    translation: Translation & ([Gaps<Source, Translation>] extends [never] ? unknown : Gaps<Source, Translation>),
  ): Translation => translation;
}
