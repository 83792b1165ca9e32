const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that a step in English begins with, in lower case. */
export const englishVerbs = words(`
  accept access acquire activate add adjust allow allowlist answer append apply approve ask assign attach authenticate
  authorise authorize avoid back block boot browse build bring buy call cancel capture change check choose clean clear click clone
  close collect compare complete confirm configure connect consent consider consult contact continue convert copy correct create
  decrease decide define delete demote deploy deselect detach determine diagnose disable disconnect dismiss do double-click
  download drag edit elevate enable encode encrypt end enforce enroll enrol ensure enter escalate examine exclude exempt expand
  exit export extend extract file fill filter find finish fix follow force forward free gather generate get give go grant hold
  identify ignore implement import include increase inform initiate inspect install instruct integrate invite investigate
  issue join keep kill launch leave let limit link list load locate lock log look lower maintain make manage map mark match
  measure merge migrate modify monitor mount move navigate note notify obtain open order override paste patch pause perform
  pick ping place plug point press prevent print proceed promote prompt provide provision publish pull purchase purge push put raise
  re-add re-create re-enable re-enter re-run reach read reassign reauthenticate reauthorise reauthorize reboot rebuild receive
  reconfigure reconnect record recreate recover redeploy redo reduce refer refresh regenerate register reinstall reissue
  reject release reload remove rename renew reopen repair repeat replace reply report request require rerun resend reset
  resize resolve respond restart restore restrict retest retrieve retry return revert review revoke right-click roll rotate
  run save scale scan schedule scroll search see select send separate set share shorten show shut sign simplify skip specify
  split start stay stop store submit subscribe suspend swap switch sync synchronise synchronize tap take tell terminate test
  transfer trigger trim troubleshoot trust try tune turn type unassign unblock uncheck undo uninstall unlink unlock unpin
  unregister untick update upgrade upload use validate verify view visit wait warn watch whitelist work wrap write
`);

/** What a step in Chinese says it does with; a single character is enough, as the words around it vary. */
export const chineseVerbs =
  /[買購訂問付發按點開關選設加改刪移查等試聯連用將把請使建更重啟停執輸登退同確驗檢授指派取清減增升降換轉送填寫看讀存備還修補縮擴允許核准找搜比對照依撤跑裝卸]/u;

/** Verbs that a further sentence of a step in Chinese begins with when it is a step of its own. */
export const chineseActions =
  /^(?:請)?(?:開啟|按一下|點選|點擊|按下|選取|選擇|輸入|設定|新增|刪除|移除|重新|儲存|登入|登出|複製|貼上|執行|下載|上傳|安裝|啟用|停用|前往|更新|變更|聯絡|連絡|建立|產生|授與|授予|指派|測試|清除|停止|啟動|檢查|確認|關閉|取消|還原|移動|縮短|更換|升級|修改|調整|撤銷|核准|修正|換|再試)/u;

/**
 * What is a step of its own behind whatever is done before: `… and reconnect`. Other verbs behind "and" mostly go on with the
 * same action, as `Open Users and select the user`, and so does `run it and try again`.
 */
export const englishSequels =
  /\band (?:then )?(?:re-?connect|re-?start|reboot|redeploy|reinstall)(?=\s*(?:[.,;:(]|$)|\s(?:the|your|all|both|to|with|from|as|in|on)\b)/i;

/** The same in Chinese: `…並重新連線`. */
export const chineseSequels =
  /(?<=\S\s?)(?<!已[^，]{0,12})並且?(?:再|請)?(?:重新(?:連線|連接|啟動|開機|安裝|部署)|重啟|重開機)/u;
