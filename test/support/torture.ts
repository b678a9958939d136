/** True in the full form of the durability tests (`npm run torture`); the short form is for every day. */
export const isTorture = import.meta.env.MODE === 'torture';
