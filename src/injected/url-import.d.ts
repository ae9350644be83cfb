/** The bundler makes the file a script of its own and gives its address. */
declare module "url:*" {
  const address: string
  export default address
}
