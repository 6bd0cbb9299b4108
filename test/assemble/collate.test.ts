import {describe, expect, it} from 'vitest'
import {collate} from '../../build/assemble/collate.ts'
import {read} from '../../build/assemble/pinyin.ts'
import {sortKeyOf} from '../../build/assemble/sort-key.ts'

/** Words whose reading a dictionary of single characters gets wrong, by 现代汉语词典. */
const readings = `
重试 chong2 shi4 | 重定向 chong2 ding4 xiang4 | 重写 chong2 xie3 | 重放 chong2 fang4 | 重启 chong2 qi3
重传 chong2 chuan2 | 重连 chong2 lian2 | 重载 chong2 zai4 | 重构 chong2 gou4 | 重置 chong2 zhi4
重平衡 chong2 ping2 heng2 | 重命名 chong2 ming4 ming2 | 可重入锁 ke3 chong2 ru4 suo3 | 多重 duo1 chong2
权重 quan2 zhong4 | 加权重试 jia1 quan2 chong2 shi4 | 着重 zhuo2 zhong4 | 重要 zhong4 yao4 | 重量 zhong4 liang4
重载荷 zhong4 zai4 he4 | 严重 yan2 zhong4 | 侧重 ce4 zhong4
调用 diao4 yong4 | 调用链 diao4 yong4 lian4 | 远程调用 yuan3 cheng2 diao4 yong4 | 调度 diao4 du4
调度器 diao4 du4 qi4 | 回调 hui2 diao4 | 调试 tiao2 shi4 | 调优 tiao2 you1 | 调整 tiao2 zheng3 | 协调 xie2 tiao2
行为 xing2 wei2 | 行数 hang2 shu4 | 执行 zhi2 xing2 | 单行 dan1 hang2 | 换行 huan4 hang2 | 行号 hang2 hao4
命令行 ming4 ling4 hang2 | 代码行数 dai4 ma3 hang2 shu4 | 并行 bing4 xing2 | 运行内核 yun4 xing2 nei4 he2
执行数据 zhi2 xing2 shu4 ju4 | 数据行为 shu4 ju4 xing2 wei2 | 行级锁 hang2 ji2 suo3
长连接 chang2 lian2 jie1 | 增长 zeng1 zhang3 | 增长率 zeng1 zhang3 lv4 | 长轮询 chang2 lun2 xun2
传输 chuan2 shu1 | 传记 zhuan4 ji4 | 传播 chuan2 bo1 | 自传 zi4 zhuan4
载荷 zai4 he4 | 有效载荷 you3 xiao4 zai4 he4 | 负载 fu4 zai4 | 负载均衡 fu4 zai4 jun1 heng2 | 卸载 xie4 zai4
加载 jia1 zai4 | 过载 guo4 zai4 | 载入 zai4 ru4 | 记载 ji4 zai3
角色 jue2 se4 | 角度 jiao3 du4 | 视角 shi4 jiao3
率 lv4 | 采样率 cai3 yang4 lv4 | 速率 su4 lv4 | 率先 shuai4 xian1
数据 shu4 ju4 | 数据面 shu4 ju4 mian4 | 和 he2 | 饱和 bao3 he2 | 会话 hui4 hua4 | 会计 kuai4 ji4
曾 ceng2 | 系统 xi4 tong3 | 系数 xi4 shu4 | 处理 chu3 li3 | 处理器 chu3 li3 qi4 | 差异 cha1 yi4 | 差分 cha1 fen1
藏 cang2 | 隐藏 yin3 cang2 | 都 dou1 | 还 hai2 | 还原 huan2 yuan2 | 归还 gui1 huan2
校验 jiao4 yan4 | 校准 jiao4 zhun3 | 学校 xue2 xiao4 | 模块 mo2 kuai4 | 模板 mu2 ban3 | 仇 chou2
单 dan1 | 单元 dan1 yuan2 | 解析 jie3 xi1 | 量 liang4 | 流量 liu2 liang4 | 度量 du4 liang4 | 测量 ce4 liang2 | 量化 liang4 hua4 | 吞吐量 tun1 tu3 liang4
弹性 tan2 xing4 | 分布 fen1 bu4 | 响应 xiang3 ying4 | 应用 ying4 yong4 | 便携 bian4 xie2 | 间隔 jian4 ge2
降级 jiang4 ji2 | 空闲 kong4 xian2 | 空间 kong1 jian1 | 空指针 kong1 zhi3 zhen1 | 阻塞 zu3 se4 | 对称 dui4 chen4
奇偶 ji1 ou3 | 乐观锁 le4 guan1 suo3 | 存储卷 cun2 chu3 juan4 | 宿主机 su4 zhu3 ji1 | 看门狗 kan1 men2 gou3
密钥 mi4 yue4 | 削峰 xue1 feng1 | 剥离 bo1 li2 | 粘贴 zhan1 tie1 | 一致性 yi1 zhi4 xing4 | 不变性 bu4 bian4 xing4
重試 chong2 shi4 | 權重 quan2 zhong4 | 加權重試 jia1 quan2 chong2 shi4 | 嚴重 yan2 zhong4 | 行數 hang2 shu4
銀行 yin2 hang2 | 執行數據 zhi2 xing2 shu4 ju4 | 增長率 zeng1 zhang3 lv4 | 會計 kuai4 ji4 | 響應 xiang3 ying4
負載均衡 fu4 zai4 jun1 heng2 | 資料庫 zi1 liao4 ku4 | 著作 zhu4 zuo4 | 頁面 ye4 mian4
`
  .trim()
  .split(/[|\n]/)
  .map((line) => line.trim().split(' '))
  .map(([word = '', ...syllables]) => [word, syllables.join(' ')] as const)

describe('read', () => {
  it.each(readings)('reads %s as %s', (word, reading) => {
    expect(read(word).join(' ')).toBe(reading)
  })

  it('gives one syllable or sign for each character, even outside the basic plane', () => {
    expect(read('𠮷重')).toHaveLength(2)
  })
})

function sorted(words: readonly string[]): readonly string[] {
  return words
    .map((word) => sortKeyOf(word))
    .sort(collate)
    .map(({term}) => term)
}

describe('collate', () => {
  it.each([
    ['puts Latin words and pinyin in one alphabet', ['差异', 'Chaos', '重试', 'Envoy', '服务', 'gRPC']],
    ['compares word by word', ['服务', '服务网格', '负载', '复制', '辅助']],
    ['compares syllables, not letters: xī ān before xiān', ['西安', '先']],
    ['compares Latin words, not letters', ['API Server', 'API 网关', 'APIVersion']],
    ['puts equal letters in the order of tones', ['妈', '麻', '马', '骂']],
    ['puts equal sounds in the order of strokes', ['一', '衣', '医', '依']],
    ['puts ü after u, as dictionaries do', ['路由', '绿色', '旅行', '乱序', '掠夺', '轮询']],
    ['counts numbers by value', ['HTTP/2', 'HTTP/3', 'HTTP/10']],
    ['puts signs before digits before letters', ['$PATH', '--port', '3 次握手', '12 因素', 'A/B 测试']],
    ['folds width and case', ['envoy', 'Ｅnvoy 代理', 'ENVOY 过滤器']],
    ['passes over quotation marks and title marks', ['论语', '《论语》注', '逻辑']],
    ['puts other scripts last', ['自动', 'βετα']]
  ])('%s', (_, words) => {
    expect(sorted([...words].reverse())).toEqual(words)
    expect(sorted(words)).toEqual(words)
  })

  it.each([
    ['de', ['Ofen', 'öffnen', 'Ökosystem', 'Opfer', 'Straße', 'Strassen', 'Straßenbahn', '„Über“', 'uebel']],
    ['fr', ['cœur', 'cofre', 'cote', 'coté', 'côte', 'côté', 'œuvre', 'ogive']],
    ['es', ['canon', 'canzonista', 'cañón', 'caos', '¿cuándo?', 'llave', 'nube', 'ñandú', 'oso']]
  ])('puts accents, ligatures and letters in the order of %s', (language, words) => {
    const key = (word: string) => sortKeyOf(word, undefined, language)
    const order = words.toReversed().map(key).sort(collate)
    expect(order.map(({term}) => term)).toEqual(words)
  })

  it('finds no two terms equal', () => {
    const terms = ['C', 'c', 'C#', 'C++', 'Ｃ', '仇', '愁', 'chou']
    const keys = terms.map((term) => sortKeyOf(term))

    for (const a of keys)
      for (const b of keys) expect(collate(a, b) === 0, `${a.term} ${b.term}`).toBe(a === b)
  })
})

describe('sortKeyOf', () => {
  it.each([
    ['重试', undefined, 'C'],
    ['权重', undefined, 'Q'],
    ['Éclair', undefined, 'E'],
    ['Ｅnvoy', undefined, 'E'],
    ['《春秋》', undefined, 'C'],
    ['Œuvre', undefined, 'O'],
    ['Übung', undefined, 'U'],
    ['„Zitat“', undefined, 'Z'],
    ['¿Cuándo?', undefined, 'C'],
    ['ñandú', undefined, 'N'],
    ['$PATH', undefined, '#'],
    ['3 次握手', undefined, '#'],
    ['βετα', undefined, '#'],
    ['.spec', 'spec', 'S'],
    ['单于', 'chán yú', 'C'],
    ['单于', 'chanyu', 'C'],
    ['单于', '禅于', 'C'],
    ['', undefined, '#']
  ])('files %s sorted as %s under %s', (term, sortAs, letter) => {
    expect(sortKeyOf(term, sortAs).letter).toBe(letter)
  })

  it('files ñ under a letter of its own in Spanish', () => {
    expect(sortKeyOf('Ñandú', undefined, 'es-419').letter).toBe('Ñ')
    expect(sortKeyOf('X', 'ñu', 'es').letter).toBe('Ñ')
  })

  it.each(['chóng shì', 'chongshi', 'CHONG SHI', "chong'shi"])(
    'takes %s for the pinyin of the term',
    (sortAs) => {
      const words = [sortKeyOf('重组'), sortKeyOf('重试', sortAs), sortKeyOf('重启')].sort(collate)
      expect(words.map(({term}) => term)).toEqual(['重启', '重试', '重组'])
    }
  )

  it.each([8, 60])('comes back from %i characters with letters that are no pinyin', (length) => {
    const term = '重'.repeat(length)
    expect(sortKeyOf(term, `${'ai'.repeat(2 * length)}!`)).toMatchObject({term, letter: 'A'})
  })
})
