/** The village-gate seal: the one red thing that is not late or wrong. */
export function Seal({ size = 36, label }: { readonly size?: number; readonly label: string }) {
  return (
    <svg viewBox="0 0 36 36" width={size} height={size} role="img" aria-label={label}>
      <rect x="1" y="1" width="34" height="34" rx="8" fill="#B93426" />
      <g fill="none" stroke="#FBF7EE" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6.8 12.2c1.6.9 3 .9 4.6 0 4.3-2.5 8.9-2.5 13.2 0 1.6.9 3 .9 4.6 0" />
        <path d="M9.8 16.4h16.4" />
        <path d="M11.8 16.4v11.4M24.2 16.4v11.4" />
        <path d="M15.2 27.8v-4.2a2.8 2.8 0 0 1 5.6 0v4.2" />
      </g>
    </svg>
  );
}
