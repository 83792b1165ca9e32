const english =
  "add|adjust|allow|apply|ask|assign|await|avoid|back|be sure|call|cancel|change|check|choose|clean|clear|click|close|collect|compare|configure|confirm|connect|consider|contact|copy|correct|create|deactivate|decrease|define|delete|deploy|determine|disable|disconnect|do|do not|don't|double-check|download|edit|educate|enable|ensure|enter|examine|export|extend|find|fix|follow|free|generate|get|give|go|grant|have|identify|import|include|increase|inspect|install|instruct|investigate|keep|log|look|lower|make|manually|modify|monitor|move|navigate|notify|obtain|open|pass|perform|provide|purchase|re-\\w+|reauthenticate|reboot|reclaim|reconfigure|reconnect|recreate|reduce|refer|refresh|regenerate|register|reinstall|release|remove|rename|renew|repair|repeat|replace|report|request|resend|reset|resolve|resolution|restart|restore|resubmit|resync|retry|retype|return|review|revoke|rotate|run|save|search|see|select|send|set|shorten|sign|specify|split|start|stop|submit|switch|sync|synchronize|talk|tell|test|trust|try|turn|type|unblock|uncheck|uninstall|unlock|un-?select|update|upgrade|upload|use|validate|verify|view|visit|wait|whitelist|work with";
const others = [
  'vérifiez|assurez|contactez|réessayez|redémarrez|ouvrez|cliquez|sélectionnez|utilisez|ajoutez|supprimez|modifiez|attendez|activez|désactivez|installez|mettez|essayez|consultez|demandez|connectez|reconnectez|saisissez|entrez|configurez|corrigez|renouvelez|suivez|créez|relancez|augmentez|réduisez|attribuez|accordez|générez|réinitialisez|vérifier|contacter|redémarrer',
  'verifique|certifique|contate|entre|tente|reinicie|abra|clique|selecione|use|utilize|adicione|remova|altere|aguarde|ative|desative|instale|atualize|consulte|peça|conecte|reconecte|insira|configure|corrija|renove|siga|crie|aumente|reduza|atribua|conceda|gere|redefina|confirme|solicite|libere|execute|exclua',
  'verifique|compruebe|asegúrese|póngase|contacte|inténtelo|intente|vuelva|reinicie|abra|haga|seleccione|use|utilice|agregue|añada|elimine|quite|cambie|espere|active|habilite|desactive|deshabilite|instale|actualice|consulte|pida|conecte|escriba|introduzca|configure|corrija|renueve|siga|cree|aumente|reduzca|asigne|conceda|genere|restablezca|confirme|solicite|ejecute|libere|revise',
  'prüfen sie|überprüfen sie|stellen sie|wenden sie|versuchen sie|starten sie|öffnen sie|klicken sie|wählen sie|verwenden sie|fügen sie|entfernen sie|löschen sie|ändern sie|warten sie|aktivieren sie|deaktivieren sie|installieren sie|aktualisieren sie|bitten sie|verbinden sie|geben sie|konfigurieren sie|korrigieren sie|erneuern sie|folgen sie|erstellen sie|erhöhen sie|verringern sie|weisen sie|melden sie|setzen sie|kontaktieren sie|führen sie|passen sie|lesen sie|bereinigen sie|reduzieren sie|erteilen sie|legen sie|[a-zäöüß]+en sie',
].join('|');

/** An adverb or a condition may stand before what to do. */
const lead =
  "(?:(?:please|then|next|first|also|otherwise|instead|finally|bitte|veuillez|por favor|s'il vous plaît)[,:]? )?";
const condition =
  '(?:(?:if|to|for|when|in|on|under|from|once|after|before|wenn|si|se|pour|para|caso)\\b[^,.;]{2,140}, )?';
/** `Request timed out` tells what happened, not what to do. */
const noun =
  "(?! (?:failed|fails|failure|timed|timeout|error|errors|denied|is|was|were|are|not|could|cannot|can't|limit|code|has|have|too|rejected|expired|invalid|successful)\\b)";
const latin = new RegExp(`^${lead}${condition}${lead}(?:${english}|${others})(?![\\p{L}'’])${noun}`, 'iu');

const chinese =
  /^(?:如果|若|如|當|在|從|如需|为|為|要)?[^。；]{0,60}?(?:請|请|再次|再按|檢查|检查|確認|确认|確定您|确保|確保|重設|重置|重新|將|将|使用|連絡|聯絡|联系|按一下|點選|点击|選取|选择|開啟|打开|啟用|启用|停用|禁用|更新|升級|升级|新增|添加|移除|刪除|删除|變更|更改|修改|調整|调整|設定|设置|安裝|安装|等候|等待|稍後|稍后|嘗試|尝试|驗證|验证|授予|指派|分配|增加|減少|减少|登入|登录|遵循|依照|按照|參閱|参阅|查看|檢視|前往|執行|执行|清除|縮短|改用|提供|洽詢|通知|要求)/u;
const japanese =
  /(?:してください|て下さい|てください|ください。?$|します。?$|ること。?$|を確認。?$|を実行。?$|を再起動。?$|する。?$)/u;
const korean = /(?:하세요|하십시오|십시오|세요|합니다|하기)\.?$/u;
const chineseStart =
  /^(?:請|请|再次|再按|檢查|检查|確認|确认|確定|确保|確保|重設|重置|重新|將|将|使用|連絡|聯絡|联系|按一下|點選|点击|選取|选择|開啟|打开|啟用|启用|停用|禁用|更新|升級|升级|新增|添加|移除|刪除|删除|變更|更改|修改|調整|调整|安裝|安装|等候|等待|稍後|稍后|嘗試|尝试|驗證|验证|授予|指派|分配|增加|減少|减少|登入|登录|遵循|依照|按照|參閱|参阅|查看|檢視|前往|執行|执行|清除|縮短|改用|提供|洽詢|通知|核對|核对|填寫|填写|聯繫)/u;
const kana = /[\u3040-\u30ff]/;
const hangul = /[\uac00-\ud7af]/;
const han = /\p{Script=Han}/u;

/** Whether the text tells somebody to do something, in one of the languages of `headerWords`. */
export function isAction(text: string): boolean {
  const said = text.trim().replace(/^(?:[-*•·]|\(?\d{1,2}[.)]|[①-⑳])\s*/u, '');
  if (kana.test(said)) return japanese.test(said);
  if (hangul.test(said)) return korean.test(said);
  if (han.test(said))
    return chineseStart.test(said) || (/^(?:如果|若|如|當|在|從|要|如需)/u.test(said) && chinese.test(said));
  return latin.test(said);
}
