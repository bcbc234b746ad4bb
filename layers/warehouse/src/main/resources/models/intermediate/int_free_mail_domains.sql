-- Domains that give mailboxes to anyone: sharing one says nothing about a company.
with source as (
  select split(
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com icloud.com me.com mac.com '
    || 'proton.me protonmail.com pm.me gmx.com gmx.net gmx.de gmx.at web.de t-online.de freenet.de mail.com mail.ru yandex.ru '
    || 'yandex.com wp.pl o2.pl onet.pl onet.eu op.pl poczta.onet.pl interia.pl interia.eu poczta.fm gazeta.pl tlen.pl vp.pl '
    || 'go2.pl autograf.pl seznam.cz email.cz centrum.cz post.cz volny.cz azet.sk zoznam.sk orange.fr free.fr laposte.net '
    || 'wanadoo.fr sfr.fr libero.it virgilio.it tiscali.it hotmail.co.uk yahoo.co.uk btinternet.com comcast.net verizon.net '
    || 'att.net sbcglobal.net qq.com 163.com 126.com naver.com zoho.com fastmail.com hey.com tutanota.com',
    ' ') as domains
)
select domain
from source
cross join unnest(domains) as t (domain)
