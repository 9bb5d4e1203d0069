/**
 * What engineers write for short, and what it stands for: `+` joins the words of one meaning, `|` parts several meanings.
 * Meanings are not looked up again.
 */
const ALIASES_TEXT = `
lb=load+balancer elb=load+balancer alb=load+balancer nlb=load+balancer haproxy=load+balancer|haproxy
gslb=load+balancer|gslb db=database dbs=database rdbms=relational+database pg=postgres psql=postgres postgre=postgres
postgresql=postgres dynamodb=dynamo ddb=dynamo mongodb=mongo cass=cassandra scylladb=scylla
elastic=elasticsearch|elastic opensearch=elasticsearch mq=message+queue rmq=rabbitmq sqs=message+queue|sqs
pubsub=publish+subscribe sub=subscribe|sub pub=publish|pub subs=subscribe ttl=time+to+live kv=key+value ws=websocket
wss=websocket websockets=websocket repl=replicate repls=replicate lat=latency req=request reqs=request rq=request
resp=response res=response|res msg=message msgs=message mesg=message msgid=message+id conv=conversation
convs=conversation conn=connection conns=connection cxn=connection auth=auth|authenticate|authorize authn=authenticate
authz=authorize authed=authenticate authd=authorize login=login|log+in signin=sign+in uid=user+id cfg=config
conf=config configuration=config svc=service svcs=service srvs=server|service mgmt=management millisecond=ms millis=ms
sec=second secs=second min=minute|min mins=minute hr=hour hrs=hour yr=year yrs=year mo=month wk=week avg=average
mem=memory ram=memory|ram disc=disk hdd=disk ssd=ssd|disk dc=data+center dcs=data+center datacenter=data+center
datacentre=data+center az=availability+zone azs=availability+zone k8s=kubernetes lru=least+recently+used
lfu=least+frequently+used cas=compare+and+set|cas idem=idempotent idempotence=idempotent idempotency=idempotent
idemp=idempotent dedup=dedup|deduplicate dedupe=dedup|deduplicate dedupes=dedup|deduplicate deduped=dedup|deduplicate
deduping=dedup|deduplicate dedups=dedup|deduplicate deduplicate=dedup|deduplicate deduplication=dedup|deduplicate
dup=duplicate dups=duplicate dupe=duplicate dupes=duplicate dupl=duplicate dbl=double tx=transaction txn=transaction
txns=transaction txs=transaction trx=transaction acct=account accts=account amt=amount cust=customer geo=geo|location
lng=longitude lon=longitude perf=performance pct=percent prio=priority notif=notification
notifs=notification ntf=notification subj=subject attr=attribute img=image imgs=image pic=picture pics=picture
vid=video vids=video doc=document docs=document vers=version ts=timestamp tstamp=timestamp addr=address pwd=password
pw=password cred=credential creds=credential env=environment param=parameter params=parameter num=number nr=number
cnt=count cnts=count ctr=counter freq=frequency max=maximum src=source dst=destination dest=destination upd=update
reg=region regs=region seq=sequence seqs=sequence seqno=sequence+number calc=calculate sched=schedule
cb=circuit+breaker dlq=dead+letter+queue dl=dead+letter p2p=peer+to+peer peer2peer=peer+to+peer
e2ee=end+to+end+encryption e2e=end+to+end 2fa=two+factor mfa=two+factor oauth2=oauth rl=rate+limit
ratelimit=rate+limit ratelimiter=rate+limit rw=read+write rps=request+per+second|rps qps=query+per+second|qps
tps=transaction+per+second|tps wps=write+per+second|wps wr=write wrs=write rd=read rds=read|rds
gcs=object+storage|object+store|gcs minio=object+storage|object+store cloudfront=cdn akamai=cdn fastly=cdn cdns=cdn
gw=gateway gws=gateway apigw=api+gateway ep=endpoint eps=endpoint hb=heartbeat hbs=heartbeat hbeat=heartbeat
zset=sorted+set zsets=sorted+set zadd=sorted+set|zadd zrange=sorted+set|zrange zrevrank=sorted+set|zrevrank
zrank=sorted+set|zrank zrevrange=sorted+set|zrevrange hll=hyperloglog cms=count+min+sketch
lww=last+write+wins|last+writer+wins ot=operational+transform crdts=crdt wal=write+ahead+log|wal
cdc=change+data+capture|cdc fts=full+text+search ml=machine+learning fcm=fcm|push apns=apns|push apn=apns|push
psp=psp|processor|provider mau=monthly+active+user|mau dau=daily+active+user|dau spof=single+point+of+failure|spof
rtt=round+trip bw=bandwidth tput=throughput thruput=throughput consist=consistent avail=available
bc=because bcs=because cuz=because coz=because rn=now thru=through invalidations=invalidate agg=aggregate
aggr=aggregate aggs=aggregate partn=partition ptn=partition shd=shard coord=coordinator|coordinate ldr=leader
sess=session esp=especially evt=event evts=event rec=record recs=record|recommend fwd=forward resil=resilience
obs=observability alrt=alert bn=billion mln=million mil=million thsd=thousand lookup=look+up lookups=look+up
logout=log+out signup=sign+up wo=without ids=id uuids=uuid es=elasticsearch pop=pop|edge pops=pop|edge ver=version
del=delete s3=s3|object+storage|object+store blob=blob|object srv=server|service loc=location locs=location
ldb=leveldb exp=expire|exp
ppl=people tok=token toks=token recv=receive err=error errs=error sig=signature sigs=signature hdr=header hdrs=header
tbl=table tbls=table gen=generate|gen ptr=pointer ptrs=pointer norm=normalize|norm tmpl=template tmpls=template
algo=algorithm algos=algorithm ea=each wld=would lvl=level obj=object objs=object ck=clustering+key sk=sort+key
impl=implement curr=current|currency prev=previous|prev usr=user usrs=user buf=buffer val=value vals=value col=column
cols=column lim=limit lims=limit nbr=neighbor nbrs=neighbor perm=permission|perm perms=permission proc=process|proc
procs=process rnd=random rand=random sys=system alloc=allocate idx=index|idx pos=position|pos cmp=compare
addrs=address repli=replicate
`;

/** One way to read a word: the words it stands for. */
export type Reading = readonly string[];

/** The readings of each short form. */
export const WORD_ALIASES: ReadonlyMap<string, readonly Reading[]> = new Map(
  ALIASES_TEXT.trim()
    .split(/\s/u)
    .map((entry) => {
      const [word = '', meanings = ''] = entry.split('=');
      return [word, meanings.split('|').map((meaning) => meaning.split('+'))] as const;
    }),
);
