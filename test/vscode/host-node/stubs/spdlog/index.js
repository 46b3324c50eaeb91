// no native log files needed in tests
class L {}
for (const m of [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'critical',
  'setLevel',
  'setPattern',
  'clearFormatters',
  'flush',
  'drop',
  'getLevel',
])
  L.prototype[m] = () => {};
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.version = 0;
exports.Logger = L;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => new L();
