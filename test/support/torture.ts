/** True in the full form of the durability tests and of the random covenants (`npm run torture`); the short form is for every day. */
export const isTorture = import.meta.env.MODE === 'torture';
