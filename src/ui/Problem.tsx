/** What did not work, said at once. Nothing when there is nothing to say. */
export const Problem = ({ children }: { readonly children: string | null }) =>
  children === null ? null : (
    <p className="error" role="alert">
      {children}
    </p>
  )
