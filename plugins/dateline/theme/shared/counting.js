/** Numbers of things in words, in the page's language. */

/**
 * Says how many there are.
 * @param {number} number
 * @param {Object<string, string>} forms - by plural category (CLDR), with `{n}` for the number
 * @param {string} locale - how numbers are written (BCP 47)
 */
export function counted(number, forms, locale) {
  const shown = new Intl.NumberFormat(locale).format(number);
  return formFor(number, forms, locale).replace("{n}", shown);
}

/** Returns the form that goes with a number. */
export function formFor(number, forms, locale) {
  return forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
}
