/** What small talk wants. `nod` is a laugh or an okay; `filler` wants nothing by itself. */
export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'nod' | 'help' | 'about' | 'filler';

/**
 * Phrases of small talk, lower case and without punctuation, separated by `|`. No phrase may be a word of an error
 * message: a message is small talk only when it consists of nothing else.
 */
export const smallTalk: Readonly<Record<SmallTalk, string>> = {
  greeting:
    'hi|hii|hiya|hey|heya|hello|helo|hullo|howdy|yo|greetings|good morning|good afternoon|good evening|good day|morning' +
    '|how are you|how are you doing|how is it going|hows it going|whats up|nice to meet you|ping|test|testing' +
    '|你好|妳好|您好|你们好|你們好|大家好|嗨|嗨嗨|哈囉|哈啰|哈喽|早|早安|早上好|午安|下午好|晚安|晚上好|安安|在嗎|在吗|有人在嗎|測試' +
    '|你好嗎|最近好嗎|很高興認識你|こんにちは|こんばんは|おはよう|おはようございます|もしもし|안녕|안녕하세요|여보세요' +
    '|bonjour|bonsoir|salut|coucou|hallo|guten tag|guten morgen|guten abend|moin|servus|grüezi|hola|buenas|buenos días|buenos dias' +
    '|buenas tardes|buenas noches|olá|ola|oi|bom dia|boa tarde|boa noite|ciao|salve|buongiorno|buonasera|привет|здравствуйте' +
    '|добрый день|доброе утро|добрый вечер|goedemorgen|goedemiddag|goedenavond|goedendag|hoi|hej|hei|cześć|dzień dobry|ahoj' +
    '|merhaba|selam|xin chào|chào bạn|halo|selamat pagi|selamat siang|สวัสดี|नमस्ते|مرحبا|السلام عليكم|שלום|γεια σου',
  thanks:
    'thanks|thank you|thank u|thanx|thx|tx|ty|tysm|tks|cheers|much appreciated|appreciated|appreciate it|i appreciate it|many thanks' +
    '|thanks for your help|thanks for the help|thank you for your help|you are great|youre great|awesome|great job|good job|well done' +
    '|nice|good bot|perfect|it works|it works now|that worked|it worked|that helped|this helped|solved|problem solved' +
    '|謝謝|谢谢|謝啦|謝了|谢了|謝囉|感謝|感谢|感恩|多謝|多谢|謝謝你|谢谢你|謝謝您|谢谢您|感謝你|感謝您|感謝幫忙|謝謝幫忙|感謝協助|謝謝協助|辛苦了|辛苦' +
    '|幫大忙了|太好了|太棒了|好棒|讚|很有幫助|有幫助|解決了|成功了|可以了|搞定|搞定了|ありがとう|ありがとうございます|どうも|お疲れ様です' +
    '|감사합니다|고마워|고맙습니다|merci|merci beaucoup|danke|danke schön|danke schon|vielen dank|gracias|muchas gracias|obrigado|obrigada' +
    '|muito obrigado|grazie|grazie mille|спасибо|большое спасибо|dank je|dank je wel|dank u|dank u wel|bedankt|tack|takk|tak|dziękuję|děkuji' +
    '|teşekkürler|teşekkür ederim|cảm ơn|cám ơn|terima kasih|ขอบคุณ|धन्यवाद|شكرا|תודה|ευχαριστώ',
  goodbye:
    'bye|bye bye|byebye|goodbye|good bye|see you|see ya|see you later|cu|good night|have a nice day|再見|再见|掰|掰掰|拜拜|下次見|bis bald' +
    '|tschüss|tschüß|auf wiedersehen|au revoir|adiós|adios|hasta luego|tchau|arrivederci|пока|до свидания|さようなら|またね|안녕히 계세요|tot ziens|doei',
  nod: '收到|了解|瞭解|好的|好|知道了|明白|haha|hahaha|hahahaha|hehe|hehehe|hihi|lol|lmao|rofl|xd|jaja|jajaja|ok|okay|okey|k|cool|wow|哈|哈哈|哈哈哈|哈哈哈哈|呵呵|嘿嘿|嘻嘻|笑死|ㅋㅋ|ㅋㅋㅋ|ㅎㅎ|www|草',
  help:
    'help|help me|please help|please help me|can you help|can you help me|i need help|need help|how does this work|how do you work|how do i use this' +
    '|how do i use you|how to use|what can you do|what do you do|commands|examples|example|show examples|usage|instructions|menu|start|get started|getting started' +
    '|說明|说明|幫助|帮助|幫忙|救命|救我|求救|幫幫我|請幫忙|請幫我|可以幫我嗎|能幫我嗎|你能幫我嗎|範例|範例呢|例子|看範例|使用說明|怎麼用|怎么用|如何使用|怎麼使用|你會做什麼|你會什麼|你能做什麼|你可以做什麼|你能幹嘛|指令|教學|開始' +
    '|aide|aidez-moi|aidez moi|hilfe|ayuda|ajuda|aiuto|помощь|помогите|ヘルプ|助けて|使い方|도움말|도와주세요|yardım|pomoc|trợ giúp|bantuan',
  about:
    'are you a bot|are you a robot|are you human|are you a human|are you real|are you an ai|are you ai|who are you|what are you|what is this|whats this' +
    '|what is your name|whats your name|who made you|about|your name|你是機器人嗎|你是机器人吗|你是真人嗎|你是人嗎|你是ai嗎|你是誰|妳是誰|你是谁|你叫什麼|你叫什麼名字|這是什麼|關於|关于|自我介紹|介紹一下自己' +
    '|qui es-tu|wer bist du|quién eres|quem é você|chi sei|кто ты|あなたは誰ですか|누구세요',
  filler:
    'there|bot|robot|everyone|everybody|all|team|guys|folks|friend|buddy|mate|sir|please|pls|plz|so much|very much|a lot|lots|a million|again|for you|so|very' +
    '|really|for|the|your|this|that|it|to|you|too|and|now|man|oh|ah|well|dear|error fix|errorfix|機器人|机器人|小幫手|各位|大家|你|妳|您|請|請問|真的|非常|很|太|啦|囉|喔|哦|呀|啊|呢|嗎|吧|的|了|耶|欸|唷|嘍|～',
};
