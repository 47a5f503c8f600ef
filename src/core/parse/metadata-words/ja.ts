import { phrases } from '../section-words/section-table.ts';
import type { MetadataWords } from './metadata-words.ts';

/** Japanese words for labels, statuses and dates. */
export const japanese: MetadataWords = {
  language: 'ja',
  fields: {
    status: phrases(`ステータス, 状態, 状況, 決定ステータス`),
    title: phrases(`タイトル, 題名, 件名`),
    date: phrases(`日付, 決定日, 日時, 決定日時, 承認日, 採用日, 採択日`),
    updated: phrases(`更新日, 最終更新, 最終更新日, 更新日時, 最終更新日時, 改訂日, 最終変更日`),
    created: phrases(`作成日, 作成日時, 起票日, 提案日, 起案日`),
    author: phrases(`著者, 作成者, 起票者, 起案者, 提案者, 執筆者, 筆者, 記載者, 記入者, 作者`),
    deciders: phrases(`決定者, 意思決定者, 決定メンバー, 意思決定メンバー, 最終決定者`),
    approvers: phrases(`決裁者, 承認者`),
    consulted: phrases(`相談先, 相談者, 協議者, 相談相手, 助言者, 相談した人`),
    informed: phrases(`共有先, 報告先, 通知先, 情報共有先, 周知先`),
    owner: phrases(`担当, 担当者, 責任者, 所有者, オーナー, 管理者, メンテナー, メンテナ`),
    reviewers: phrases(`レビュアー, レビュー者, レビュワー, 査読者, 確認者`),
    impact: phrases(`影響, 影響度, インパクト, 重要度`),
    scope: phrases(`範囲, スコープ, 対象, 対象範囲, 適用範囲, 影響範囲`),
    category: phrases(`カテゴリ, カテゴリー, 分類, 種別`),
    tags: phrases(`タグ, キーワード, ラベル`),
    supersededBy: phrases(`置き換え先, 後継, 後継adr, 置換先, 置き換えられた, により置き換え, によって置き換え`),
    supersedes: phrases(`置き換え, 置換元, 置き換え元, 置き換える, を置き換え`),
    partlySupersededBy: phrases(`一部置き換え先`),
    partlySupersedes: phrases(`一部置き換え`),
    amendedBy: phrases(`修正先, 改訂先`),
    amends: phrases(`修正元, 改訂元, 補足`),
    refines: phrases(`詳細化, 具体化`),
    relatesTo: phrases(`関連, 関連adr, 関連する決定, 関連する意思決定, 関連決定, 関連文書, 参照`),
  },
  statuses: {
    draft: phrases(`草案, 下書き, ドラフト, 作成中, 執筆中, 検討前, 草稿, 進行中, 作業中`),
    proposed: phrases(`
      提案, 提案中, 提案済み, 提案済, 検討中, 議論中, 審議中, 協議中, レビュー中, レビュー待ち, 承認待ち, 保留中, 未決定, 未決, 起案, 起票, オープン
    `),
    accepted: phrases(`
      承認, 承認済み, 承認済, 採用, 採用済み, 採用済, 採択, 採択済み, 採択済, 決定, 決定済み, 決定済, 受理, 受理済み, 受け入れ, 受け入れ済み, 受諾, 承諾, 合意, 合意済み,
      確定, 確定済み, 実装済み, 実装済, 実施済み, 有効, 適用中, 適用済み, 運用中, 完了, 同意, 同意済み, 可決
    `),
    rejected: phrases(
      `却下, 却下済み, 却下済, 否決, 不採用, 不採択, 否認, 棄却, 見送り, 取り下げ, 撤回, 拒否, 不承認, 中止, 破棄`,
    ),
    deprecated: phrases(`非推奨, 廃止, 廃止済み, 廃止済, 無効, 失効, 廃案, 陳腐化, 使用停止, 撤廃, 旧式`),
    superseded: phrases(`
      置き換え, 置き換え済み, 置き換え済, 置換, 置換済み, 置換済, 更新済み, 代替, 代替済み, 差し替え, 差し替え済み, 上書き, 破棄され置き換え, 後継あり, 取って代わ
    `),
  },
  fillers: phrases(`
    ステータス, この, 本, 決定は, は, が, を, に, で, により, によって, による, にて, へ, された, されました, され, した, しました, られた, られました, られている,
    されている, ている, です, ます, だ, 済み, 済, 現在, 年, 月, 日, と, の, られ, が決まった, する
  `),
  partly: phrases(`一部, 部分的に`),
  not: phrases(`未`),
  months: [],
  and: phrases(`と, および, 及び, ならびに`),
  or: phrases(`または, もしくは`),
  nothing: phrases(`なし, 無し, 該当なし, 特になし, 未定, いない`),
};
