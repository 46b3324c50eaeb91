import type { OpenReader } from './secondReading';

/** placeholder until the runtime is there */
export const openShipped: OpenReader = () => Promise.reject(new Error('there is no runtime yet'));
