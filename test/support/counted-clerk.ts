import type { Locator, Page } from '@playwright/test';

/** A clerk whose actions are counted: a click, a typed entry, a shortcut are one each. */
export type CountedClerk = {
  readonly actions: () => number;
  click(target: Locator): Promise<void>;
  press(shortcut: string): Promise<void>;
  type(text: string): Promise<void>;
  /** One action that goes another way, such as choosing files in a dialog. */
  act(action: () => Promise<void>): Promise<void>;
};

/** Counts from nothing. */
export function countedClerk(page: Page): CountedClerk {
  let actions = 0;
  return {
    actions: () => actions,
    click: async (target) => {
      actions += 1;
      await target.click();
    },
    press: async (shortcut) => {
      actions += 1;
      await page.keyboard.press(shortcut);
    },
    type: async (text) => {
      actions += 1;
      await page.keyboard.type(text);
    },
    act: async (action) => {
      actions += 1;
      await action();
    },
  };
}
