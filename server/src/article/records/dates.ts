const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?\\.?';
const date = new RegExp(
  `^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:${month} ${day},? \\d{4}|${day} ${month},? \\d{4}|${month},? \\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})(?![\\p{L}\\d])`,
  'iu',
);
/** Behind the date there is room for a weekday and an edition; in UTF-16 code units. */
const longest = 90;

/** Whether a line is the day on which an article was published, with weekday or edition and no sentence. */
export function isDateLine(text: string): boolean {
  return text.length <= longest && date.test(text) && !/[a-z]{3}[.!?]$/u.test(text);
}
