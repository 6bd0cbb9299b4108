import type {EpubRule} from '../epub-facts.ts'

/** Reports items of the manifest that are not in the archive (`epub/missing-file`). */
export const missingFiles: EpubRule = ({manifest, sizes}) =>
  manifest
    .filter(({name}) => !sizes.has(name))
    .map(({id, name}) => ({
      message: `Unexpected manifest item \`${id}\` for \`${name}\`, expected a file of that name in the package`
    }))

/** Reports files of the archive that the manifest does not list (`epub/unlisted-file`). */
export const unlistedFiles: EpubRule = ({manifest, sizes}) =>
  [...sizes.keys()]
    .filter((name) => manifest.every((item) => item.name !== name))
    .map((name) => ({
      message: `Unexpected file \`${name}\` in the package, expected an item for it in the manifest`
    }))
