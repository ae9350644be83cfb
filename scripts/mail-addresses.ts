/** Where a page of each tool stands. */
export const mailAddresses: Readonly<Record<string, string>> = {
  gmail: "https://mail.google.com/mail/u/0/",
  outlook: "https://outlook.cloud.microsoft/mail/",
  proton: "https://mail.proton.me/u/0/inbox",
  yahoo: "https://mail.yahoo.com/d/compose/",
  roundcube: "https://webmail.example/?_task=mail&_action=compose",
  generic: "https://mail.example/compose",
  "generic-mail": "https://mail.example/compose",
}
