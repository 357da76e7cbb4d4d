#!/bin/sh
# Two nodes of one core each on this machine, of the real Slurm (packages slurm-wlm and munge); needs root.
#   cluster.sh start FOLDER CONTROLLER_PORT NODE_PORT NODE_PORT     slurm.conf lies in FOLDER then
#   cluster.sh stop FOLDER
set -eu
folder=$2
if [ "$1" = stop ]; then
  for file in "$folder"/run/*.pid; do
    [ -f "$file" ] || continue
    process=$(cat "$file")
    kill "$process" 2>/dev/null || continue
    # They write into the folder, which is taken away next, until they have ended.
    left=100
    while kill -0 "$process" 2>/dev/null && [ "$left" -gt 0 ]; do
      left=$((left - 1))
      sleep 0.1
    done
  done
  exit 0
fi
host=$(hostname -s)
mkdir -p "$folder/state" "$folder/run"
chmod 755 "$folder" "$folder/run"
cat >"$folder/slurm.conf" <<CONF
ClusterName=adaps
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$3
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
# What is put back into the queue waits a little longer than a credential lives: two minutes by default, five seconds at least.
AuthInfo=socket=$folder/run/munge.socket,cred_expire=5
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool-%n
SlurmctldPidFile=$folder/run/controller.pid
SlurmdPidFile=$folder/run/%n.pid
SlurmctldLogFile=$folder/controller.log
SlurmdLogFile=$folder/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_min_interval=0,batch_sched_delay=0,sched_interval=1,bf_interval=1
ReturnToService=2
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$4 CPUs=1 RealMemory=1000
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$5 CPUs=1 RealMemory=1000
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
head -c 1024 /dev/urandom >"$folder/munge.key"
chmod 600 "$folder/munge.key"
munged --force --key-file="$folder/munge.key" --socket="$folder/run/munge.socket" \
  --pid-file="$folder/run/munged.pid" --log-file="$folder/munged.log" --seed-file="$folder/munge.seed"
export SLURM_CONF="$folder/slurm.conf"
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N n1
slurmd -f "$SLURM_CONF" -N n2
