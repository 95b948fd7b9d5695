import { StaleSave as StaleSave_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { ReleaseState as ReleaseState_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { ChosenText as ChosenText_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { FactPicker as FactPicker_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FormerCurrency as FormerCurrency_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { ZonedDateField as ZonedDateField_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { AdaptationOf as AdaptationOf_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { AdaptationSlot as AdaptationSlot_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { AdaptationBudget as AdaptationBudget_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { PrintRuns as PrintRuns_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { PreviewWall as PreviewWall_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { PrintProfile as PrintProfile_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { MakeKey as MakeKey_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { PrintFile as PrintFile_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { LiveOverview as LiveOverview_b38e49b475f036ac0a0cf6119f0cf484 } from 'leitmotif/admin'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "leitmotif/admin#StaleSave": StaleSave_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#ReleaseState": ReleaseState_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#ChosenText": ChosenText_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#FactPicker": FactPicker_b38e49b475f036ac0a0cf6119f0cf484,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "leitmotif/admin#FormerCurrency": FormerCurrency_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#ZonedDateField": ZonedDateField_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#AdaptationOf": AdaptationOf_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#AdaptationSlot": AdaptationSlot_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#AdaptationBudget": AdaptationBudget_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#PrintRuns": PrintRuns_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#PreviewWall": PreviewWall_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#PrintProfile": PrintProfile_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#MakeKey": MakeKey_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#PrintFile": PrintFile_b38e49b475f036ac0a0cf6119f0cf484,
  "leitmotif/admin#LiveOverview": LiveOverview_b38e49b475f036ac0a0cf6119f0cf484,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
