#!/usr/bin/env node
/** Starts the command. Node 22.1 and newer keep it compiled for the next run, in their own folder for that; where they cannot, nothing is lost. */
import * as module from 'node:module'

if ('enableCompileCache' in module) (module.enableCompileCache as () => void)()
void import('../cli.ts')
