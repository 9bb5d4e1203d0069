import { useEffect, useState } from 'react';
import type { FurtherScreen, FurtherScreenProps } from './further-screens.tsx';

let loaded: typeof FurtherScreen | null = null;

/** Loads the screens behind Home; they are there for good once it resolves. */
export async function loadFurtherScreens(): Promise<void> {
  if (loaded !== null) return;
  const screens = await import('./further-screens.tsx');
  screens.warmUp();
  loaded = screens.FurtherScreen;
}

/** A screen behind Home; nothing for the moment that it takes to load. */
export function LoadedScreen(props: FurtherScreenProps) {
  const [Further, setFurther] = useState(() => loaded);
  useEffect(() => {
    if (Further === null) void loadFurtherScreens().then(() => setFurther(() => loaded));
  }, [Further]);
  return Further === null ? null : <Further {...props} />;
}
