/**
 * Why the server shuts a screen out for good, said in the event `farewell` right before it does: its seat was taken up
 * again on another device, it was taken away, or the session was deleted.
 */
export type Farewell = 'elsewhere' | 'removed' | 'deleted';

export const farewells: readonly Farewell[] = ['elsewhere', 'removed', 'deleted'];
