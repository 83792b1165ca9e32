const words = new Set(
  `a an and any are as at be been being but by can cannot could did do does during following for from had has have here how in
  into is it its more no not of on or out our please s see so some that the there these this to us was we went were what when
  while with would you your
  again attempt attempted code codes detail details error errors exception exceptions fail failed failing fails failure failures
  fatal http info information later message messages occurred occured oops problem problems reason reasons reported request
  response result return returned sorry status something try trying unable unexpected unknown unspecified warning wrong`
    .trim()
    .split(/\s+/),
);

/** The same in Chinese, Traditional and Simplified; the longer ones first. */
const chinese =
  /錯誤訊息|错误信息|錯誤代碼|错误代码|狀態碼|状态码|應用程式|例外狀況|發生|发生|錯誤|错误|失敗|失败|例外|异常|異常|未知|未預期|非預期|意外|要求|請求|请求|回應|响应|狀態|状态|代碼|代码|訊息|消息|原因|問題|问题|無法|无法|請稍後再試|请稍后再试|稍後|稍后|再試|再试|一次|請|请|的|了|有|個|个|為|为|是|時|时/g;

/** Whether a text holds nothing but words that any program says of any error. */
export function isScaffoldText(text: string): boolean {
  const rest = text.toLowerCase().replace(chinese, ' ');
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.has(word));
}
