/**
 * Reads the options of a benchmark with `parse`. Asked for help, it prints that and ends the process; where an option is
 * unknown or wants a value, it says so in a line instead of a stack trace.
 */
export function readOptions<T extends { readonly help?: boolean | undefined }>(
  parse: () => T,
  help: string,
): T {
  const values = parsed(parse);
  if (values.help !== true) return values;
  console.log(help);
  return process.exit();
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!isOfOptions(error)) throw error;
    // "Unknown option '--hlep'", with advice for those who wrote the program after the first sentence
    console.error(`${error.message.split(/\.\s/u)[0] ?? ''}; --help lists the options`);
    return process.exit(1);
  }
}

function isOfOptions(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
