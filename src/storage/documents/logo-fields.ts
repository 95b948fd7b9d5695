/** Fields of a brand that hold its logos. */
export const logoFields = ['logoOnLight', 'logoOnDark', 'markOnLight', 'markOnDark'] as const
