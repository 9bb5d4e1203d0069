import { createContext, useCallback, useContext, useEffect, useRef } from 'react';

/** Asked before Ctrl-C leaves: true keeps the program open, as the screen asks first. */
export type LeaveGuard = () => boolean;

/** Sets the guard of the screen in front; null takes it away. */
export const LeaveGuardContext = createContext<(guard: LeaveGuard | null) => void>(() => {});

/** Lets a screen be asked before Ctrl-C leaves, as long as it is in front. */
export function useLeaveGuard(guard: LeaveGuard, isActive: boolean): void {
  const setGuard = useContext(LeaveGuardContext);
  useEffect(() => {
    if (!isActive) return;
    setGuard(guard);
    return () => setGuard(null);
  }, [setGuard, guard, isActive]);
}

/** Holds the guard of the screen in front for the program, which asks `mayLeave`. */
export function useLeaveGuards(): { readonly mayLeave: () => boolean; readonly setLeaveGuard: (guard: LeaveGuard | null) => void } {
  const held = useRef<LeaveGuard | null>(null);
  const setLeaveGuard = useCallback((guard: LeaveGuard | null) => {
    held.current = guard;
  }, []);
  const mayLeave = useCallback(() => held.current?.() !== true, []);
  return { mayLeave, setLeaveGuard };
}
