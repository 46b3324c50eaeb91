/** What looks at a text: on the desktop a bundle of its own, read for the first text that nothing else tells about. */
export { detect } from '../../server/src/article/detect';
