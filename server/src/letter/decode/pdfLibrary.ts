/** What is used of the library that reads PDF, by itself: the command line has it in a bundle that only a PDF loads. */
export { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
