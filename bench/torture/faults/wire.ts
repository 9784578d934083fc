import { memoryPlace, type Place } from './place.ts';
export const wirePlace = async (_clock: { readonly now: number }): Promise<Place> => memoryPlace(true);
