import {missingAlternatives} from './epub/alternative-texts.ts'
import {deadLinks} from './epub/dead-links.ts'
import {duplicateIds} from './epub/duplicate-ids.ts'
import {largeFiles, largePackage} from './epub/file-sizes.ts'
import {inlineStyles, scripts} from './epub/foreign-matter.ts'
import {malformedDocuments} from './epub/malformed.ts'
import {missingFiles, unlistedFiles} from './epub/manifest-files.ts'
import {wrongMetadata} from './epub/metadata.ts'
import {wrongPageList} from './epub/page-list.ts'
import {unreachableDocuments} from './epub/reachable-documents.ts'
import {remoteResources} from './epub/remote-resources.ts'
import type {EpubRule} from './epub-facts.ts'

/** Every rule that an EPUB must pass, by its name. */
export const rules = {
  'epub/malformed': malformedDocuments,
  'epub/missing-file': missingFiles,
  'epub/unlisted-file': unlistedFiles,
  'epub/dead-link': deadLinks,
  'epub/duplicate-id': duplicateIds,
  'epub/unreachable-document': unreachableDocuments,
  'epub/large-file': largeFiles,
  'epub/large-package': largePackage,
  'epub/inline-style': inlineStyles,
  'epub/script': scripts,
  'epub/remote-resource': remoteResources,
  'epub/missing-alternative-text': missingAlternatives,
  'epub/wrong-metadata': wrongMetadata,
  'epub/wrong-page-list': wrongPageList
} satisfies Readonly<Record<string, EpubRule>>
