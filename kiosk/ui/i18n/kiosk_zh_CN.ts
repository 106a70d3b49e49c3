<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About the base</source>
        <translation>关于基地</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>他们说</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>入驻企业</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) · touch a card for products, people and rooms</source>
        <translation>
            <numerusform>%n 家企业 · 点按卡片查看业务、负责人与位置</numerusform>
        </translation>
    </message>
    <message>
        <source>No company here yet. Please come back soon.</source>
        <translation>这里暂时还没有企业，请稍后再来。</translation>
    </message>
</context>
<context>
    <name>CompanyCard</name>
    <message>
        <source>First tenant</source>
        <translation>首批入驻</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>First tenant</source>
        <translation>首批入驻</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>业务方向</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
</context>
<context>
    <name>DetailFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Watch the film</source>
        <translation>观看影片</translation>
    </message>
</context>
<context>
    <name>FilmCard</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Position in the film</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Captions off</source>
        <translation>关闭字幕</translation>
    </message>
    <message>
        <source>Captions on</source>
        <translation>打开字幕</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一部：%1</translation>
    </message>
    <message>
        <source>Back ten seconds</source>
        <translation>后退十秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Forward ten seconds</source>
        <translation>前进十秒</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>FilmEnd</name>
    <message>
        <source>Watch again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Play the next one</source>
        <translation>播放下一部</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Sample film, to be replaced by the real one</source>
        <translation>示例影片，将由正式影片替换</translation>
    </message>
    <message>
        <source>Sample music, to be replaced by a real recording</source>
        <translation>示例音乐，将由真实录音替换</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Films cannot be shown on this screen yet: the player libVLC is not installed.</source>
        <translation>这台设备还不能播放影片：缺少播放组件 libVLC。</translation>
    </message>
    <message>
        <source>This film is resting. Please look at another story.</source>
        <translation>这部影片正在休息，先看看别的故事吧。</translation>
    </message>
</context>
<context>
    <name>FilmsPage</name>
    <message>
        <source>Tongliao on film</source>
        <translation>影像通辽</translation>
    </message>
    <message>
        <source>Touch a poster to watch</source>
        <translation>点按海报即可观看</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>No film here yet. Please come back soon.</source>
        <translation>这里暂时还没有影片，请稍后再来。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Watch the film</source>
        <translation>观看影片</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>协作项目</translation>
    </message>
    <message>
        <source>Key work, key projects, results</source>
        <translation>重点工作 · 重点项目 · 成果</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>入驻企业</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first tenants</source>
        <translation>
            <numerusform>%n 家首批入驻企业</numerusform>
        </translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>基地里的企业</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>What has changed since 2016</source>
        <translation>2016 年至今的变化</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影像通辽</translation>
    </message>
    <message>
        <source>Films and music</source>
        <translation>宣传片 · 马头琴</translation>
    </message>
    <message>
        <source>About the base</source>
        <translation>关于基地</translation>
    </message>
    <message>
        <source>Its roles, its founders, its launch day</source>
        <translation>定位 · 共建单位 · 启动当天</translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>First letter of the name</source>
        <translation>名称首字母</translation>
    </message>
</context>
<context>
    <name>NeighbourBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>带回家</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Cooperation projects</source>
        <translation>协作项目</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) · touch a card to read its story</source>
        <translation>
            <numerusform>%n 个项目 · 点按卡片看故事</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>Nothing here fits both choices. Touch “All” to see everything.</source>
        <translation>没有同时符合两项选择的内容。点“全部”看看所有项目。</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Cooperation results</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>Since 2016 · source: %1</source>
        <translation>2016 年至今 · 资料来源：%1</translation>
    </message>
    <message>
        <source>Eight places, four poverty banners</source>
        <translation>八个旗县市区，四个贫困旗</translation>
    </message>
    <message>
        <source>Dark: national-level poor banners (to be confirmed by staff). A diagram, not a map.</source>
        <translation>深色：国家级贫困旗（待工作人员核实）。示意图，非地图。</translation>
    </message>
    <message>
        <source>Agreements of the launch day by field</source>
        <translation>启动仪式签约协议，按领域</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Touch anywhere to go on. Otherwise the screen is made ready for the next visitor.</source>
        <translation>点按任意位置即可继续，否则屏幕将为下一位观众准备好。</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>继续参观</translation>
    </message>
</context>
<context>
    <name>TakeHomePanel</name>
    <message>
        <source>Take it home</source>
        <translation>带回家</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>手机扫码</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code: “%1” opens on it. No network is needed.</source>
        <translation>用手机扫一扫，“%1”就留在您的手机里，无需网络。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Key work</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Key project</source>
        <translation>重点项目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划中</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>实施中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>入驻企业</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作企业</translation>
    </message>
    <message>
        <source>Guest of the launch</source>
        <translation>启动仪式嘉宾</translation>
    </message>
</context>
</TS>
