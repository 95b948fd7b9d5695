/** What the sending service puts its own values in for. They pass through untouched, like every merge tag in a campaign's words. */
export const placeholders = {
  /** Where one click unsubscribes: in the footer, and in the List-Unsubscribe header, which RFC 8058 wants answered to POST. */
  unsubscribe: '{{unsubscribe_url}}',
  /** Addresses that no mail can reach; the service sets the real ones. */
  from: 'sender@placeholder.invalid',
  to: 'recipient@placeholder.invalid',
} as const
