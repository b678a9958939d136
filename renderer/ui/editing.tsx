import { ConfigProvider } from 'antd';
import { useContext, type ReactNode } from 'react';
import { ReadOnlyReason } from './button.tsx';
import './field.css';

/** Why nothing may be changed in this window, for what is edited without a control of the kit: a page of text, a grid. */
export function useReadOnly(): string | undefined {
  return useContext(ReadOnlyReason);
}

/**
 * Around what changes the data at once, without a button that says so: fields, switches and choices in a list, a row's
 * cross. Where nothing may be changed all of it rests, and says why. A dialog whose own button rests needs it not.
 */
export function Editing({ children }: { readonly children: ReactNode }) {
  const reason = useReadOnly();
  return (
    <ConfigProvider componentDisabled={reason !== undefined}>
      <fieldset className="editing" disabled={reason !== undefined} title={reason}>
        {children}
      </fieldset>
    </ConfigProvider>
  );
}
