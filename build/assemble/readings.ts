/**
 * Readings of words that the dictionary of pinyin-pro gets wrong, or that must be kept whole.
 *
 * Syllables with tone numbers, `v` for ü, one for each character. The longest word that begins at
 * a place wins, so a short word may be a rule (`重`: again) and longer ones its exceptions. Words
 * with the usual reading stand here when a shorter word would otherwise be found across their end
 * (`执行` in `执行数据`, which holds `行数`).
 *
 * Readings follow 现代汉语词典.
 */
export const readings: Readonly<Record<string, string>> = {
  // 重: “again” in most words of computing; “heavy, weight” in these.
  重: 'chong2',
  重兵: 'zhong4 bing1',
  重担: 'zhong4 dan4',
  重大: 'zhong4 da4',
  重点: 'zhong4 dian3',
  重度: 'zhong4 du4',
  重负: 'zhong4 fu4',
  重工: 'zhong4 gong1',
  重金: 'zhong4 jin1',
  重力: 'zhong4 li4',
  重量: 'zhong4 liang4',
  重任: 'zhong4 ren4',
  重视: 'zhong4 shi4',
  重心: 'zhong4 xin1',
  重型: 'zhong4 xing2',
  重要: 'zhong4 yao4',
  重音: 'zhong4 yin1',
  重载: 'chong2 zai4',
  重载荷: 'zhong4 zai4 he4',
  // Keeps 重 of 加权重试 out of 权重.
  加权: 'jia1 quan2',
  比重: 'bi3 zhong4',
  侧重: 'ce4 zhong4',
  超重: 'chao1 zhong4',
  沉重: 'chen2 zhong4',
  繁重: 'fan2 zhong4',
  负重: 'fu4 zhong4',
  厚重: 'hou4 zhong4',
  加重: 'jia1 zhong4',
  偏重: 'pian1 zhong4',
  轻重: 'qing1 zhong4',
  权重: 'quan2 zhong4',
  慎重: 'shen4 zhong4',
  体重: 'ti3 zhong4',
  严重: 'yan2 zhong4',
  注重: 'zhu4 zhong4',
  着重: 'zhuo2 zhong4',
  尊重: 'zun1 zhong4',

  // 行: a line, háng; to go or to do, xíng.
  代码行: 'dai4 ma3 hang2',
  单行: 'dan1 hang2',
  断行: 'duan4 hang2',
  多行: 'duo1 hang2',
  换行: 'huan4 hang2',
  空行: 'kong4 hang2',
  跨行: 'kua4 hang2',
  每行: 'mei3 hang2',
  命令行: 'ming4 ling4 hang2',
  末行: 'mo4 hang2',
  排行: 'pai2 hang2',
  首行: 'shou3 hang2',
  数据行: 'shu4 ju4 hang2',
  双行: 'shuang1 hang2',
  折行: 'zhe2 hang2',
  逐行: 'zhu2 hang2',
  行存: 'hang2 cun2',
  行高: 'hang2 gao1',
  行号: 'hang2 hao4',
  行缓冲: 'hang2 huan3 chong1',
  行级: 'hang2 ji2',
  行距: 'hang2 ju4',
  行宽: 'hang2 kuan1',
  行列: 'hang2 lie4',
  行末: 'hang2 mo4',
  行内: 'hang2 nei4',
  行情: 'hang2 qing2',
  行式: 'hang2 shi4',
  行首: 'hang2 shou3',
  行数: 'hang2 shu4',
  行锁: 'hang2 suo3',
  行尾: 'hang2 wei3',
  行业: 'hang2 ye4',
  行注释: 'hang2 zhu4 shi4',
  单行为: 'dan1 xing2 wei2',
  多行为: 'duo1 xing2 wei2',
  数据行为: 'shu4 ju4 xing2 wei2',
  并行: 'bing4 xing2',
  串行: 'chuan4 xing2',
  发行: 'fa1 xing2',
  飞行: 'fei1 xing2',
  进行: 'jin4 xing2',
  可行: 'ke3 xing2',
  平行: 'ping2 xing2',
  强行: 'qiang2 xing2',
  通行: 'tong1 xing2',
  先行: 'xian1 xing2',
  运行: 'yun4 xing2',
  执行: 'zhi2 xing2',
  自行: 'zi4 xing2',

  // 调: to move, to call, diào; to adjust, tiáo.
  回调: 'hui2 diao4',
  调用: 'diao4 yong4',
  调度: 'diao4 du4',
  调试: 'tiao2 shi4',
  可调用: 'ke3 diao4 yong4',
  可调度: 'ke3 diao4 du4',

  // 载: to carry, zài; to record, zǎi.
  载入: 'zai4 ru4',
  载体: 'zai4 ti3',
  空载: 'kong1 zai4',

  // 空: blank and unused, kòng; empty and void, kōng.
  空值: 'kong1 zhi2',

  // 率: lǜ as a ratio; shuài in 率先 and 率领.
  率先: 'shuai4 xian1',
  表率: 'biao3 shuai4',

  // 钥 of cryptography is yuè in the dictionary.
  密钥: 'mi4 yue4',
  公钥: 'gong1 yue4',
  私钥: 'si1 yue4',

  // 处: place, chù; to deal with, chǔ.
  处处: 'chu4 chu4',

  // 都: capital, dū; all, dōu.
  都市: 'du1 shi4',

  // 模: shape and mould, mú; model, mó.
  模样: 'mu2 yang4',
  模板: 'mu2 ban3',

  // 差: difference, chā.
  差分: 'cha1 fen1',
  差集: 'cha1 ji2',
  差值: 'cha1 zhi2',
  相差: 'xiang1 cha1',

  // 量: an amount, liàng; to measure, liáng.
  量: 'liang4',
  测量: 'ce4 liang2',
  丈量: 'zhang4 liang2',
  衡量: 'heng2 liang2',

  // 剥 and 削 have a literary reading in compounds.
  剥离: 'bo1 li2',
  剥夺: 'bo1 duo2',
  削峰: 'xue1 feng1',

  // 倒: upside down, dào; to fall, dǎo.
  倒排: 'dao4 pai2',
  倒计时: 'dao4 ji4 shi2',
  倒序: 'dao4 xu4',
  倒置: 'dao4 zhi4',

  // Others.
  粘贴: 'zhan1 tie1',
  泄露: 'xie4 lou4',
  命中: 'ming4 zhong4',
  目的: 'mu4 di4',
  模糊: 'mo2 hu2',
  校验: 'jiao4 yan4',
  缝隙: 'feng4 xi4',
  划算: 'hua2 suan4',
  还款: 'huan2 kuan3',
  还债: 'huan2 zhai4',
  曝气: 'pu4 qi4'
}

/**
 * Traditional characters as simplified ones: those of the words above, and others that stand beside characters of
 * several readings, which the dictionary knows in simplified words only (`銀行`).
 *
 * Not 著, which stands for 着 in some words only.
 */
export const simplified: ReadonlyMap<string, string> = new Map(
  [
    '擔担 點点 負负 視视 載载 權权 側侧 輕轻 嚴严 體体 碼码 單单 斷断 換换 數数 據据 雙双 緩缓 衝冲 級级 寬宽 內内 鎖锁 業业',
    '釋释 為为 並并 發发 飛飞 進进 執执 調调 試试 鑰钥 處处 樣样 奪夺 計计 時时 貼贴 黏粘 洩泄 驗验 縫缝 劃划 還还 氣气 號号',
    '強强 運运 測测 剝剥 債债 長长 會会 應应 響响 銀银 傳传 輸输 連连 異异 統统 總总 彈弹 樂乐 觀观 參参 稱称 種种 盤盘 間间',
    '離离 當当 導导 擋挡 轉转 頭头 較较 結结 說说 語语 員员 漲涨 屬属 難难 親亲 專专 學学 機机 場场 類类 線线 記记 儲储 讀读',
    '寫写 編编 訊讯 電电 網网 絡络 資资 環环 節节 構构 標标 準准 確确 現现 實实 問问 題题 動动 態态 務务 產产 選选 擇择 圖图',
    '畫画 設设 備备 認认 證证 識识 範范 圍围 開开 關关 閉闭 請请 過过 這这 個个 們们 對对 從从 將将 與与 無无 條条 東东 車车',
    '軍军 歷历 曆历 聯联 絲丝 維维 護护 塊块 階阶 隊队 夠够 錯错 誤误 檢检 監监 濾滤 譯译 隨随 讓让 沒没 來来 麼么 樓楼 層层',
    '橋桥 紅红 綠绿 藍蓝 藥药 醫医 師师'
  ]
    .flatMap((line) => line.split(' '))
    .map(([traditional = '', simple = '']) => [traditional, simple])
)
