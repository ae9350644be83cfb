/** Stands in for the address that a build gives a script which is bundled by itself. */
export default "chrome-extension://abcdefghijklmnopabcdefghijklmnop/static/background/../../mail.0123.js"
