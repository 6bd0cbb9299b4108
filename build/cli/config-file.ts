/** Name of the configuration in a book's folder. */
export const configFile = 'book.yaml'
