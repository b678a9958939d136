import { Eye, EyeOff } from 'lucide-react';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, formatDate } from '#renderer/ui/index.ts';
import { maskBirth, maskNumber } from '#shared/registry/mask.ts';
import { showPhone } from '#shared/vietnamese/phone.ts';

/** How births and numbers of people are shown now; hidden again whenever the clerk comes to the register. */
export type Personal = {
  readonly shown: boolean;
  readonly toggle: () => void;
  readonly birth: (iso: string | undefined) => string | undefined;
  readonly idNumber: (number: string | undefined) => string | undefined;
  readonly phone: (number: string | undefined) => string | undefined;
};

const PersonalContext = createContext<Personal | undefined>(undefined);

/** Around the whole register: one press shows them in every list and panel of this visit. */
export function PersonalProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState(false);
  const value = useMemo(
    (): Personal => ({
      shown,
      toggle: () => setShown(!shown),
      birth: (iso) => iso && (shown ? formatDate(iso) : maskBirth(iso)),
      idNumber: (number) => number && (shown ? number : maskNumber(number)),
      phone: (number) => number && (shown ? showPhone(number) : maskNumber(number)),
    }),
    [shown],
  );
  return <PersonalContext value={value}>{children}</PersonalContext>;
}

/** How to show births and numbers. Only below {@link PersonalProvider}. */
export function usePersonal(): Personal {
  const personal = useContext(PersonalContext);
  if (personal === undefined) throw new Error('usePersonal outside the register');
  return personal;
}

/** Shows births and numbers, or hides them again. */
export function ShowPersonal() {
  const { t } = useTranslation();
  const { shown, toggle } = usePersonal();
  return (
    <Button kind="quiet" size="small" icon={shown ? EyeOff : Eye} foldable onClick={toggle}>
      {shown ? t('registry.personalHide') : t('registry.personalShow')}
    </Button>
  );
}
